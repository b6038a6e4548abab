"""The logarithm is taken of the logit and not of the probability.

Which list adds up to 1, and which list did your loss look into?
"""

logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
probs = softmax(logits)
loss = -logits[3].log()
loss.backward()
print(loss.data)
