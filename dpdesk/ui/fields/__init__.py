"""Fields of forms: editors of one value each, remarks below them, and forms that save a field when it is left."""
