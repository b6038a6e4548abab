"""A part of the checks that grading uses as well."""
