"""Raises an error whose message is a Markdown link to javascript: and one to data:.

must: no link comes of it
earns: nothing
shows: [your points\](javascript:alert('link'))
never: [your points](javascript
"""
# %%
MESSAGE = "[your points](javascript:alert('link')) [more][1] [1]: data:text/html;base64,PHNjcmlwdD4= <javascript:alert(2)>"


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise ValueError(MESSAGE)
