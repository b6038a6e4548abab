"""Pages as single files: ``pages.render`` fills a template of this folder; nothing in a page is fetched from elsewhere."""
