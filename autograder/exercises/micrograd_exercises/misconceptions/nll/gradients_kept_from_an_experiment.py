"""Another backward pass went through the same logits before, and its gradients are still in them.

Print `logits[0].grad` just before `loss.backward()`. Is it 0?
"""

logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
total = sum(logits)
total.backward()
probs = softmax(logits)
loss = nll(probs, 3)
loss.backward()
print(loss.data)
