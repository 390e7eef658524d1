package dev.seriatim.model.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.prefix.Order;
import dev.seriatim.model.series.MoveStep;
import dev.seriatim.model.series.VariantStep;

class OrderStepsTest {

	private static final Order FIVE = new Order(IntStream.rangeClosed(1, 5).mapToObj(List::of).toList());

	private static Order after(Order order, List<VariantStep> steps) {
		for (var step : steps)
			order = order.after(step);
		return order;
	}

	@Test
	void theSameOrderTakesNoStep() {
		assertEquals(List.of(), OrderSteps.between(FIVE, FIVE));
	}

	@Test
	void onePatchThatGoesFarIsOneMove() {
		var steps = OrderSteps.between(FIVE, new Order(List.of(List.of(2), List.of(3), List.of(4), List.of(5), List.of(1))));

		assertEquals(1, steps.size());
		assertEquals(1, ((MoveStep) steps.getFirst()).getPatches().getFirst().getFirst());
		assertEquals(5, ((MoveStep) steps.getFirst()).getAnchor());
	}

	@Test
	void stepsMakeAnyOrder() {
		for (var seed = 0; seed < 500; seed++) {
			var random = new Random(seed);
			var wanted = shuffled(random);
			var steps = OrderSteps.between(FIVE, wanted);

			assertEquals(wanted, after(FIVE, steps), "seed " + seed);
		}
	}

	/** With patches left out, squashed, and elsewhere. */
	private static Order shuffled(Random random) {
		var numbers = new ArrayList<>(FIVE.numbers());
		Collections.shuffle(numbers, random);
		var left = numbers.subList(0, 1 + random.nextInt(5));
		var places = new ArrayList<List<Integer>>();
		for (var number : left)
			if (places.isEmpty() || random.nextInt(3) > 0)
				places.add(new ArrayList<>(List.of(number)));
			else
				places.getLast().add(number);
		return new Order(places);
	}
}
