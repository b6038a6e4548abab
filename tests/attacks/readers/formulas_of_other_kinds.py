"""Raises an error whose message begins with a tab, plus, minus and at sign, for spreadsheets that skip the first of them.

must: the text is one line that begins with the grader's own words
earns: nothing
shows: +1+cmd|'/c calc'!A0
never: \t=cmd
"""
# %%
MESSAGE = "\t+1+cmd|'/c calc'!A0 \t=cmd -2+3 @SUM(A1)"


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise ValueError(MESSAGE)
