"""The cell computes the loss and never goes backward from it, so all gradients are still 0.

When the loss has been computed, which logit already knows how it should change?
"""

logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
probs = softmax(logits)
loss = nll(probs, 3)
print(loss.data)
