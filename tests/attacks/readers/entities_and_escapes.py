"""Raises an error whose message spells markup as HTML entities, as Python escapes and with backslashes.

must: it is shown as it was spelled: nothing unescapes it, and no backslash of its own undoes one of the grader's
earns: nothing
shows: \\\<s>
"""
# %%
MESSAGE = "\\\\<s> &lt;script&gt; &#60;i&#62; &#x3c;b&#x3e; \\\\x3cu\\\\x3e &amp;amp; %3Cq%3E"


def gradf(a, b, c):
    return [1.0, 2.0, 3.0]


raise ValueError(MESSAGE)
