"""Notes which leaves each backward pass of torch reaches, and their gradients, in the worker that has the real torch.

``TorchGradients.install`` wraps torch's three public ways to differentiate, ``remove`` takes that back. A gradient is known
even where a later cell rebinds its tensor, or where it was only printed.
"""

import sys
from typing import Any

MOST_PASSES, MOST_LEAVES, MOST_ELEMENTS = 50, 20, 20
"""What is noted at most: passes, leaves of one pass, elements of one leaf."""


class TorchGradients:
    """The passes seen so far: for each, a list of pairs ``[data, gradient]``, one per element of a leaf."""

    def __init__(self) -> None:
        self.passes: list[list[list[float]]] = []
        self._inside = False
        self._wrapped: list[tuple[Any, str, Any]] = []

    def install(self) -> None:
        """Wrap ``torch.Tensor.backward``, ``torch.autograd.backward`` and ``torch.autograd.grad``."""
        torch = sys.modules["torch"]
        places = ((torch.Tensor, "backward"), (torch.autograd, "backward"), (torch.autograd, "grad"))
        self._wrapped = [(owner, name, getattr(owner, name)) for owner, name in places]
        for owner, name, own in self._wrapped:
            setattr(owner, name, (self._noting_grad if name == "grad" else self._noting)(own))

    def remove(self) -> None:
        """Leave torch as it was."""
        for owner, name, own in self._wrapped:
            setattr(owner, name, own)

    def _noting(self, backward: Any) -> Any:
        def noted(tensors: Any, *args: Any, **kwargs: Any) -> Any:
            if self._inside:
                return backward(tensors, *args, **kwargs)
            leaves = leaves_of(tensors)  # before: the pass frees the graph
            self._inside = True
            try:
                result = backward(tensors, *args, **kwargs)
            finally:
                self._inside = False
            self._note([(leaf, leaf.grad) for leaf in leaves])
            return result

        return noted

    def _noting_grad(self, grad: Any) -> Any:
        def noted(outputs: Any, inputs: Any, *args: Any, **kwargs: Any) -> Any:
            result = grad(outputs, inputs, *args, **kwargs)
            leaves = list(inputs) if isinstance(inputs, list | tuple) else [inputs]
            self._note(list(zip(leaves, result, strict=False)))
            return result

        return noted

    def _note(self, pairs: list[tuple[Any, Any]]) -> None:
        found: list[list[float]] = []
        for leaf, gradient in pairs[:MOST_LEAVES]:
            if gradient is None or leaf.numel() > MOST_ELEMENTS:
                continue
            data = leaf.detach().double().flatten().tolist()
            found += [list(pair) for pair in zip(data, gradient.detach().double().flatten().tolist(), strict=True)]
        if found and len(self.passes) < MOST_PASSES:
            self.passes.append(found)


def leaves_of(tensors: Any) -> list[Any]:
    """Return the leaves that a backward pass from ``tensors`` will fill, in the order of the walk."""
    roots = tensors if isinstance(tensors, list | tuple) else [tensors]
    todo = [root.grad_fn for root in roots if getattr(root, "grad_fn", None) is not None]
    leaves: list[Any] = []
    seen: set[Any] = set()
    while todo and len(seen) < 10_000:
        node = todo.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        if hasattr(node, "variable"):
            leaves.append(node.variable)
        todo.extend(child for child, _ in node.next_functions)
    return leaves
