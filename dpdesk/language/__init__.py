"""Polish and English: catalogues, dates, numbers, order and search, forms of address, typography, names of things.

It knows the records and enumerations of the domain and words them. Default texts of letters are not here
but in resources/texts.
"""
