"""The class at a glance: statistics of many results, as one page, as CSV, as JSON."""
