"""Raises an error with the commands by which programs speak to GitHub's workflows, at the start of a line and in one.

must: printed in a workflow, it sets no mark, masks nothing and ends nothing: no such command is left whole
earns: nothing
shows: a command for the workflow
never: ##[error]
"""
# %%
MESSAGE = "\n::error file=a.py,line=1::a command for the workflow\n##[error]no\n::add-mask::0\n::stop-commands::x"


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise ValueError(MESSAGE)
