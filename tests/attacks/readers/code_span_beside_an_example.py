"""Raises an error with runs of one, two and three backticks, where it stands in a code span of the grader's.

must: backticks become something else, so that the span ends where it should
earns: nothing
shows: `ValueError: ' <h2>' ''<h3>'' '''<h4>'''
"""
# %%
MESSAGE = "` <h2>` ``<h3>`` ```<h4>```"


def gradf(a, b, c):
    raise ValueError(MESSAGE)
