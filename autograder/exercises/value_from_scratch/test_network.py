"""Hidden checks of section 6: neurons, layers and networks at weights that the checks set."""

from typing import Any

from autograder.check import exercise
from autograder.engine.student import Student
from autograder.scenario import is_a, length, ordered, same

SMALL = (-1.5, 1.5)
"""Where weights and inputs are drawn: further out tanh is flat, and its gradients say nothing."""


def put(neuron: Any, weights: list[Any], bias: Any) -> None:
    """Put numbers into a neuron's weights and bias."""
    for place, weight in enumerate(weights):
        neuron.w[place].data = weight
    neuron.b.data = bias


# --- neuron


@exercise("neuron", weight=2)
def test_the_output_of_a_neuron(student: Student) -> None:
    """The output is tanh of the weighted sum of the inputs and the bias."""

    def scenario(its: Any, x: Any, y: Any, w: Any, b: Any) -> Any:
        neuron = its.Neuron(2)
        put(neuron, [w, 0.75], b)
        return {"of numbers": neuron([x, y]).data, "of Values": neuron([its.Value(x), its.Value(y)]).data}

    def one_input(its: Any, x: Any, y: Any, w: Any, b: Any) -> Any:
        neuron = its.Neuron(1)
        put(neuron, [w], b)
        out = neuron([x + y])
        return {"data": out.data, "is a Value": is_a(out, its.Value)}

    student.matches_reference(scenario, one_input, at=[(1.0, -0.5, 0.8, 0.25), (0.5, 1.5, -0.7, -0.3)], within=SMALL)


@exercise("neuron", weight=2)
def test_the_gradients_of_a_neuron_that_was_called(student: Student) -> None:
    """Weights, bias and inputs receive their gradients, from every call."""

    def scenario(its: Any, x: Any, y: Any, w: Any, b: Any) -> Any:
        neuron, first, second = its.Neuron(2), its.Value(x), its.Value(y)
        put(neuron, [w, -0.5], b)
        neuron([first, second]).backward()
        gradients = {"w[0]": neuron.w[0].grad, "w[1]": neuron.w[1].grad, "b": neuron.b.grad}
        return {**gradients, "x[0]": first.grad, "x[1]": second.grad}

    student.matches_reference(scenario, at=[(1.0, -0.5, 0.8, 0.25), (0.5, 1.2, -0.7, -0.3)], within=(-1.0, 1.0))


@exercise("neuron", weight=1)
def test_the_parameters_of_a_neuron(student: Student) -> None:
    """There is a weight for each input; all of them and the bias are Values of their own, and the parameters."""

    def scenario(its: Any) -> Any:
        neuron = its.Neuron(2)
        first, second, bias = neuron.w[0], neuron.w[1], neuron.b
        kinds = {"w[0] is a Value": is_a(first, its.Value), "b is a Value": is_a(bias, its.Value)}
        found = neuron.parameters()
        places = {
            "the first": same(found[0], first),
            "the second": same(found[1], second),
            "the last": same(found[-1], bias),
        }
        sizes = {"parameters": length(found), "weights": length(its.Neuron(5).w)}
        return {**sizes, **places, **kinds, "one weight for both": same(first, second)}

    student.matches_reference(scenario)


@exercise("neuron", weight=1)
def test_the_weights_that_a_neuron_starts_with(student: Student) -> None:
    """The weights start between -1 and 1, on both sides of 0, and are not all alike."""

    def scenario(its: Any) -> Any:
        neuron = its.Neuron(40)
        numbers = ordered([neuron.w[place].data for place in range(40)])
        sides = {"some below 0": numbers[0] < 0, "some above 0": numbers[39] > 0}
        return {**sides, "none below -1": numbers[0] >= -1, "none above 1": numbers[39] <= 1}

    student.matches_reference(scenario)


# --- layer


def put_into_layer(layer: Any, inputs: int, outputs: int, start: float) -> None:
    """Put different numbers into all weights and biases of a layer."""
    for one in range(outputs):
        weights = [round(start - 0.4 * one + 0.7 * place, 2) for place in range(inputs)]
        put(layer.neurons[one], weights, round(0.3 * one - start, 2))


@exercise("layer", weight=2)
def test_the_outputs_of_a_layer(student: Student) -> None:
    """Every neuron of a layer sees the same inputs, and the outputs come in the order of the neurons."""

    def scenario(its: Any, x: Any, y: Any) -> Any:
        layer = its.Layer(2, 3)
        put_into_layer(layer, 2, 3, 0.5)
        out = layer([x, y])
        return {"outputs": length(out), "0": out[0].data, "1": out[1].data, "2": out[2].data}

    def single(its: Any, x: Any, y: Any) -> Any:
        layer = its.Layer(2, 1)
        put_into_layer(layer, 2, 1, 0.25)
        out = layer([its.Value(x), its.Value(y)])
        out[0].backward()
        return {"outputs": length(out), "0": out[0].data, "gradient of w[1]": layer.neurons[0].w[1].grad}

    student.matches_reference(scenario, single, at=[(1.0, -0.5), (0.5, 1.5), (-1.0, 0.25)], within=SMALL)


@exercise("layer", weight=1)
def test_the_parameters_of_a_layer(student: Student) -> None:
    """The parameters are those of all neurons, one after another, in one list, and every neuron has its own."""

    def scenario(its: Any) -> Any:
        layer = its.Layer(2, 3)
        for one in range(3):
            put(layer.neurons[one], [1.0 + one, 10.0 + one], 100.0 + one)
        found = layer.parameters()
        numbers = {str(place): found[place].data for place in range(9)}
        return {"neurons": length(layer.neurons), "parameters": length(found), **numbers}

    student.matches_reference(scenario)


# --- mlp


def network_of(its: Any) -> Any:
    """A network of two inputs, three neurons and one, with numbers in it that are all different."""
    network = its.MLP(2, [3, 1])
    put_into_layer(network.layers[0], 2, 3, 0.6)
    put_into_layer(network.layers[1], 3, 1, -0.5)
    return network


@exercise("mlp", weight=2)
def test_the_output_of_a_network(student: Student) -> None:
    """What one layer returns is what the next one is given; one output comes without a list."""

    def scenario(its: Any, x: Any, y: Any) -> Any:
        out = network_of(its)([x, y])
        return {"data": out.data, "is a Value": is_a(out, its.Value)}

    def two_outputs(its: Any, x: Any, y: Any) -> Any:
        network = its.MLP(2, [1, 2])
        put_into_layer(network.layers[0], 2, 1, 0.4)
        put_into_layer(network.layers[1], 1, 2, 0.9)
        out = network([x, y])
        return {"outputs": length(out), "0": out[0].data, "1": out[1].data}

    def as_many_as_before(its: Any, x: Any, y: Any) -> Any:
        network = its.MLP(2, [2, 2])
        put_into_layer(network.layers[0], 2, 2, 0.7)
        put_into_layer(network.layers[1], 2, 2, -0.2)
        out = network([x, y])
        return {"outputs": length(out), "0": out[0].data, "1": out[1].data}

    shown = [(1.0, -0.5), (0.5, 1.5), (-1.0, 0.25)]
    student.matches_reference(scenario, two_outputs, as_many_as_before, at=shown, within=SMALL)


@exercise("mlp", weight=1)
def test_the_gradients_in_a_network(student: Student) -> None:
    """A backward pass from the output reaches the weights of the first layer, and the inputs."""

    def scenario(its: Any, x: Any, y: Any) -> Any:
        network, first = network_of(its), its.Value(x)
        network([first, y]).backward()
        early, late = network.layers[0].neurons[1], network.layers[1].neurons[0]
        return {"early w[0]": early.w[0].grad, "early b": early.b.grad, "late w[2]": late.w[2].grad, "input": first.grad}

    student.matches_reference(scenario, at=[(1.0, -0.5), (0.5, 1.2)], within=(-1.0, 1.0))


@exercise("mlp", weight=1)
def test_the_layers_and_parameters_of_a_network(student: Student) -> None:
    """There is a layer for each size, and the parameters are those of all layers, in their order."""

    def layers(its: Any) -> Any:
        found = its.MLP(4, [3, 2, 5]).layers
        first = {"neurons of the first": length(found[0].neurons), "inputs of the first": length(found[0].neurons[0].w)}
        last = {"neurons of the last": length(found[2].neurons), "inputs of the last": length(found[2].neurons[0].w)}
        return {"layers": length(found), **first, **last}

    def how_many(its: Any) -> Any:
        return {"layers": length(its.MLP(3, [4]).layers), "parameters": length(its.MLP(3, [4, 2]).parameters())}

    def parameters(its: Any) -> Any:
        network = its.MLP(2, [2, 1])
        early, late = network.layers[0].neurons, network.layers[1].neurons
        places = {
            "0": early[0].w[0],
            "2": early[0].b,
            "3": early[1].w[0],
            "5": early[1].b,
            "7": late[0].w[1],
            "8": late[0].b,
        }
        found = network.parameters()
        return {"parameters": length(found), **{name: same(found[int(name)], one) for name, one in places.items()}}

    student.matches_reference(layers, how_many, parameters)
