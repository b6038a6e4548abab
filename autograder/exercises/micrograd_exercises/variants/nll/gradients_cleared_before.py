"""Every gradient is set to 0 before the backward pass, and the probabilities are unpacked."""

logits = [Value(float(number)) for number in (0, 3, -2, 1)]
probs = p0, p1, p2, p3 = softmax(logits)
loss = -p3.log()
for node in logits + list(probs) + [loss]:
    node.grad = 0.0
loss.backward()
print(loss.data)
