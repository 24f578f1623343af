"""What the office hands out: content becomes blocks, blocks become PDF, DOCX and HTML. No SQL, no Qt, no clock."""
