"""The loss is the logarithm of the sum of the powers minus the logit of the label."""

logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
probs = softmax(logits)
loss = sum(logit.exp() for logit in logits).log() - logits[3]
assert abs(loss.data - nll(probs, 3).data) < 1e-9
loss.backward()
print(loss.data)
