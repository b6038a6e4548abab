# %% [markdown]
# What the public notebook holds beside the answers: the cell of the loss, and one that asks torch. Put after the reference
# solution's answers, these make an answered copy of that notebook.

# %%
logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
probs = softmax(logits)
loss = nll(probs, 3)
loss.backward()
print(loss.data)

# %%
import torch

print(torch_check([0.0, 3.0, -2.0, 1.0], 3), torch.__version__)
