"""What handing in late costs, and who may hand in later: data that an instructor edits, and what follows from it."""
