"""Raises a SyntaxError that says that it comes from cell 99 of the submission, line 9,999,999.

must: a place is a number that is shown, and nothing is looked up by it
earns: nothing
shows: line 9999999
"""
# %%
def gradf(a, b, c):
    error = SyntaxError("not mine")
    error.filename, error.lineno = "<cell 99>", 9_999_999
    raise error
