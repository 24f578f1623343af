"""The tab of what was issued for a meeting."""
