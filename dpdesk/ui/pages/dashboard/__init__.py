"""The first page: what to do next, for whoever opens it."""
