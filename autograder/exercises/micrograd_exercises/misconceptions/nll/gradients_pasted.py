"""The gradients are written into the logits by hand.

If the first logit were 0.5, which line of your cell would make its gradient another one?
"""

logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
probs = softmax(logits)
loss = nll(probs, 3)
for logit, number in zip(logits, [0.041772570515350445, 0.8390245074625319, 0.005653302662216329, -0.8864503806400986]):
    logit.grad = number
print(loss.data)
