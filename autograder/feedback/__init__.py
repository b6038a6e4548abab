"""The student's page: what is said of a submission, as HTML, Markdown or text, all from the same data."""
