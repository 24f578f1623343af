"""Papers in the window: seen before they are issued, issued, saved and printed."""
