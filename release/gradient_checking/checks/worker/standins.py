"""Stand-ins for libraries that a cell may import but that grading does not need: torch, plotting, drawing, display.

``StandInFinder`` answers their imports with modules whose every attribute is a ``StandIn``. A stand-in swallows what it
is given, so that a cell that mixes ``import matplotlib.pyplot as plt`` with definitions still runs, and it is finite:
iterating over it ends at once, and turning it into a number raises, so that no student's result can come from it.
"""

import sys
from collections.abc import Iterator
from importlib.machinery import ModuleSpec
from types import FunctionType, ModuleType
from typing import Any

STANDS_FOR = frozenset(
    "torch torchvision torchaudio torchviz matplotlib pylab seaborn plotly bokeh altair "
    "graphviz pydot pygraphviz networkx PIL IPython ipywidgets google".split()
)
"""Top-level modules that are never loaded in a worker; the torch worker has the real torch."""


class StandIn:
    """Takes any call, attribute, item or operator and returns another stand-in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        pass

    def __getattr__(self, name: str) -> "StandIn":
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return StandIn()

    def __setattr__(self, name: str, value: Any) -> None:
        pass

    def __call__(self, *args: Any, **_kwargs: Any) -> Any:
        """Return a stand-in; a bare decorator gives back the function that it decorates."""
        return args[0] if len(args) == 1 and isinstance(args[0], type | FunctionType) else StandIn()

    def __getitem__(self, key: Any) -> "StandIn":
        return StandIn()

    def __setitem__(self, key: Any, value: Any) -> None:
        pass

    def __mro_entries__(self, bases: tuple[Any, ...]) -> tuple[type, ...]:
        return (StandIn,)  # class Net(nn.Module)

    def __enter__(self) -> "StandIn":
        return self

    def __exit__(self, *exception: object) -> None:
        return None

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __bool__(self) -> bool:
        return False

    def __format__(self, spec: str) -> str:
        return repr(self)

    def __repr__(self) -> str:
        return "<stand-in>"

    def __float__(self) -> float:
        raise TypeError("a library that is not part of grading has no numbers here")

    __int__ = __index__ = __complex__ = __float__


def _swallow(_self: StandIn, *_operands: Any) -> StandIn:
    return StandIn()


for _name in (
    "add sub mul truediv floordiv mod pow matmul and or xor radd rsub rmul rtruediv rfloordiv rmod rpow rmatmul "
    "iadd isub imul itruediv neg pos abs invert lt le gt ge"
).split():
    setattr(StandIn, f"__{_name}__", _swallow)


class StandInModule(ModuleType):
    """A module whose every name is a stand-in and whose every submodule can be imported."""

    __path__: list[str] = []  # noqa: RUF012 - a package without a folder
    __all__: list[str] = []  # noqa: RUF012 - import * takes nothing from it

    def __getattr__(self, name: str) -> StandIn:
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return StandIn()


MODULES: dict[str, type[StandInModule]] = {}
"""Modules that do more than swallow what they are given."""


class StandInFinder:
    """A meta path finder that answers for the libraries it stands for; put it first on ``sys.meta_path``."""

    def __init__(self, stands_for: frozenset[str] = STANDS_FOR) -> None:
        self._stands_for = stands_for

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:  # noqa: ARG002 - importlib's signature
        """Return a spec for a module of a library that is stood for, else None."""
        if name.partition(".")[0] not in self._stands_for:
            return None
        return ModuleSpec(name, self, is_package=True)  # type: ignore[arg-type]  # importlib asks for these methods only

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """Return the stand-in module."""
        return MODULES.get(spec.name, StandInModule)(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing to run."""


def install(stands_for: frozenset[str] = STANDS_FOR) -> None:
    """Answer imports of ``stands_for`` with stand-ins from now on."""
    sys.meta_path.insert(0, StandInFinder(stands_for))
