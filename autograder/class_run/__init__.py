"""A whole class at once: what was handed in, graded on all processors, kept by content, written to the gradebook."""
