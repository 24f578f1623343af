"""Tables of records: columns, sorted and filtered rows, and the view that remembers how one likes it."""
