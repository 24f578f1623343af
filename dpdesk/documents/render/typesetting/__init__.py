"""How blocks become pages: fonts, lines, strips, pages, and at last a PDF file.

A block is set as *strips*, each with its ink and its wishes for page breaks; the flow stacks strips on pages; a sheet
writes a page's ink as PDF operators; `pdf_file`, the only module that knows ReportLab's canvas, makes the file of them.
Lengths are points (1/72 inch); inside a strip y runs downwards from its top.
"""
