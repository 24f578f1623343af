"""How blocks become pages: fonts, lines, strips, pages, and at last a PDF file.

A block is set as *strips*, each with its ink and its wishes for page breaks; the flow stacks strips on pages; a sheet
writes a page's ink as PDF operators, with a mark for each piece that has a tag; `structure` grows the tree that the
marks belong to; `pdf_file` makes the file of them. The file is written by `pdf_objects` and not by ReportLab's canvas,
which knows no tags, ends its streams in a way that PDF/A does not allow, and keeps every page until the last.
Lengths are points (1/72 inch); inside a strip y runs downwards from its top.
"""
