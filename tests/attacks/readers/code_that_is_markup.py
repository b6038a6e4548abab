"""Writes its answer between comments that would end a code block, in HTML and in Markdown, and turn its lines around.

must: the lines that are shown are one block of code, on each page
earns: nothing
shows: def gradf
"""
# %%
def gradf(a, b, c):
    # </code></pre><script>alert('code')</script>{{ 7 * 7 }}{% raw %}
    """```
    ~~~~
    # Full marks (from the code)
    ````` ‮sdrawkcab​ ::error file=a::x ##vso[task.complete]
    <!-- </details></summary> --> | a | b | [x](javascript:alert(1)) ![x](http://example.org/x.png)
    """
    return [1.0, 2.0, 3.0]
