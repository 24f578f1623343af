"""Lists of people as offices write them: what their headings, cells and lines mean, in Polish and English."""
