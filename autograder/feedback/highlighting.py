"""The student's code in colours, line by line; the only module that imports Pygments.

``lines`` returns each line as ``Markup``: what is put in is escaped, and a colour is a class of the page's.
"""

from markupsafe import Markup, escape
from pygments.lexers.python import PythonLexer
from pygments.token import Comment, Keyword, Name, Number, Operator, String, _TokenType

CLASSES: tuple[tuple[_TokenType, str], ...] = (
    (Comment, "c"),
    (Keyword, "k"),
    (Operator.Word, "k"),
    (String, "s"),
    (Number, "n"),
    (Name.Function, "f"),
    (Name.Class, "f"),
)
LEXER = PythonLexer(stripnl=False, ensurenl=False)


def lines(source: str) -> list[Markup]:
    """Return the lines of a piece of Python, which need not be whole, as HTML."""
    done = [Markup()]
    for kind, text in LEXER.get_tokens(source):
        name = next((name for token, name in CLASSES if token in kind.split()), "")
        for index, part in enumerate(text.split("\n")):
            if index:
                done.append(Markup())
            if part:
                done[-1] += Markup('<span class="{}">{}</span>').format(name, part) if name else escape(part)
    return done
