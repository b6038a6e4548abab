"""The loss is a `Value` with a number written into it, so its backward pass ends where it starts.

Which values was your loss made of?
"""

logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
probs = softmax(logits)
loss = Value(2.1755153626167147)
loss.backward()
print(loss.data)
