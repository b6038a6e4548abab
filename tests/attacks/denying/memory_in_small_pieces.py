"""Takes up to a gigabyte in small pieces and keeps every one of them.

must: the limit of the box answers with a MemoryError long before
earns: nothing
shows: MemoryError before 300 megabytes
"""
# %%
def gradf(a, b, c):
    kept = []
    try:
        while len(kept) < 1 << 20:
            kept.append(bytes(1000) + b"x")
    except MemoryError:
        taken = len(kept) // 1000
        del kept
        raise RuntimeError(f"MemoryError before {'300' if taken < 300 else 'GOT ' + str(taken)} megabytes") from None
    raise RuntimeError("GOT a gigabyte")
