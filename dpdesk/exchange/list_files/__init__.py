"""Lists of people as offices keep them: workbooks, files with a delimiter, and cards; read as rows of text."""
