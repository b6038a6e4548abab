"""Opens a file that anybody may read with torch, in the worker that has the real one.

must: the box of torch is as closed as the others
earns: nothing
shows: 6 ways of torch, none of them
slow: yes
"""
# %%
import torch

PATH = "@CANARY_FILE@"


def torch_check(logits, label):
    ways = (
        lambda: torch.load(PATH, weights_only=False),
        lambda: torch.from_file(PATH, size=10, dtype=torch.uint8),
        lambda: torch.UntypedStorage.from_file(PATH, False, 10),
        lambda: torch.jit.load(PATH),
        lambda: torch.ops.load_library(PATH),
        lambda: torch._C.PyTorchFileReader(PATH),
    )
    for number, way in enumerate(ways):
        try:
            got = way()
        except Exception as error:
            words = ("ermission", "not permitted", "unable to open", "open file failed", "cannot open", "does not exist")
            if any(word in f"{error} {error.__cause__} {error.__context__}" for word in words):
                continue
            got = error
        raise RuntimeError(f"GOT {number}: {got!r}")
    raise RuntimeError(f"{len(ways)} ways of torch, none of them")
