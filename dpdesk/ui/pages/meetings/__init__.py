"""All meetings: in a list, in the months of a calendar, and new ones."""
