"""The loss is that of class 1, and in this example class 3 is right.

Which logit is to be pushed up here, and which one has a negative gradient in your cell?
"""

logits = [Value(0.0), Value(3.0), Value(-2.0), Value(1.0)]
probs = softmax(logits)
loss = -probs[1].log()
loss.backward()
print(loss.data)
