"""Writes a program as the Python that a student would: ``as_python``."""

from checks.expression.program import Code, Program, Step, as_written, operands

INFIX = {"add": ("+", 1), "sub": ("-", 1), "mul": ("*", 2), "truediv": ("/", 2), "pow": ("**", 4)}
"""Each binary operation as Python writes it, with its precedence."""


def as_python(program: Program) -> str:
    """Return a program as Python; a value that is used twice gets a name: ``t1 = a * b; t1 + t1``."""
    shown = _Shown(program)
    body = shown.of(program.output)
    return "; ".join([*shown.statements, body])


class _Shown:
    """Writes a program as Python text."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self.statements: list[str] = []
        uses = [code for step in program.steps for code in operands(step) if isinstance(code, int)]
        self._shared = {index for index in uses if index >= len(program.names) and uses.count(index) > 1}
        self._names: dict[int, str] = dict(enumerate(program.names))

    def of(self, code: Code, least: int = 0) -> str:
        """Return a value as text, in brackets if it binds weaker than ``least``."""
        if isinstance(code, tuple):
            return f"({code[0]!r})" if code[0] < 0 and least else repr(code[0])
        if code in self._names:
            return self._names[code]
        text, strength = self._step(self._program.steps[code - len(self._program.names)])
        if code in self._shared:
            name = f"t{len(self.statements) + 1}"
            self.statements.append(f"{name} = {text}")
            self._names[code] = name
            return name
        return f"({text})" if strength < least else text

    def _step(self, step: Step) -> tuple[str, int]:
        name, codes = as_written(step), operands(step)
        if name in INFIX:
            sign, strength = INFIX[name]
            # Left-associative but for **, whose left operand needs the brackets.
            left = self.of(codes[0], strength + 1 if name == "pow" else strength)
            return f"{left} {sign} {self.of(codes[1], strength if name == 'pow' else strength + 1)}", strength
        if name == "neg":
            return f"-{self.of(codes[0], 3)}", 3
        if name == "list":
            return f"[{', '.join(self.of(code) for code in codes)}]", 9
        if name == "item":
            return f"{self.of(codes[0], 9)}[{self.of(codes[1])}]", 9
        if name in ("softmax", "nll", "sin", "cos"):
            return f"{name}({', '.join(self.of(code) for code in codes)})", 9
        return f"{self.of(codes[0], 9)}.{name}()", 9
