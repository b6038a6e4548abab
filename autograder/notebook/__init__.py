"""A submission as data: read its bytes, know what its cells bind, find the cell that each exercise is judged after."""
