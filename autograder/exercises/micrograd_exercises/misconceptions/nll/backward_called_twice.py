"""The backward pass runs twice, and the second pass adds to the gradients of the first.

What do the gradients hold when the second `backward` begins?
"""

logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
probs = softmax(logits)
loss = nll(probs, 3)
loss.backward()
loss.backward()
print(loss.data)
