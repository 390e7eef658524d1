package dev.seriatim.model.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearMissTest {

	private static final List<String> NAMES = List.of("invalidate_page", "invalidate_range", "invalidate_range_start", "invalidate_range_end", "release");

	@ParameterizedTest
	@CsvSource({
			"invalidate_pages, invalidate_page",
			"invaldate_page, invalidate_page",
			"invalidate_pgae, invalidate_page",
			"INVALIDATE_PAGE, invalidate_page",
			"relaese, release" })
	void aFewLettersAreForgiven(String wrong, String meant) {
		assertEquals(meant, NearMiss.of(wrong, NAMES).getFirst());
	}

	@ParameterizedTest
	@CsvSource({ "flush", "rel", "x", "''", "rrelleeaassee", "realise" })
	void anotherWordIsNoNearMiss(String wrong) {
		assertEquals(List.of(), NearMiss.of(wrong, NAMES));
	}

	@Test
	void theNearestComesFirst() {
		assertEquals(List.of("invalidate_range_start", "invalidate_range_end"), NearMiss.of("invalidate_range_stand", NAMES).subList(0, 2));
	}

	@Test
	void aNameIsNoNearMissOfItself() {
		assertEquals(List.of(), NearMiss.of("release", List.of("release")));
	}
}
