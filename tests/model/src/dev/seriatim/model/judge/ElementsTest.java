package dev.seriatim.model.judge;

import static dev.seriatim.model.judge.MadeUpSeries.DRIVER;
import static dev.seriatim.model.judge.MadeUpSeries.HEADER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.seriatim.model.contract.TypeKind;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.Finding;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.Verdict;

/** Types, fields, constants and headers of an API. */
class ElementsTest {

	private static final List<String> SCALE = List.of("struct scale {", "field scale from int", "field scale to int", "enum unit {", "enumerator unit UNIT_BAR",
			"enumerator unit UNIT_PSI");

	private static MadeUpSeries scale() {
		return new MadeUpSeries().type(TypeKind.STRUCT, "scale", "from", "to").type(TypeKind.ENUM, "unit", "UNIT_BAR", "UNIT_PSI").base(HEADER,
				SCALE.toArray(String[]::new));
	}

	private static List<String> without(String... lines) {
		return SCALE.stream().filter(line -> !List.of(lines).contains(line)).toList();
	}

	/** As "patch RULE element folded, repaired by". */
	private static List<String> findings(Review review) {
		return review.getFindings().stream().map(ElementsTest::text).toList();
	}

	private static String text(Finding finding) {
		return finding.getPatch() + " " + finding.getRule() + " " + finding.getElement() + " " + finding.getFolded().size()
				+ (finding.getRepairedBy() == 0 ? "" : " repaired by " + finding.getRepairedBy());
	}

	@Test
	void fieldsConstantsAndTypesHaveRowsOfTheirOwn() {
		var rows = scale().patch(Map.of(HEADER, without("field scale to int"))).review().getElements();
		assertEquals(List.of("scale", "scale.from", "scale.to", "unit", "UNIT_BAR", "UNIT_PSI"), rows.stream().map(row -> row.getName()).toList());
		assertEquals(List.of(ElementKind.TYPE, ElementKind.FIELD, ElementKind.FIELD, ElementKind.TYPE, ElementKind.CONSTANT, ElementKind.CONSTANT),
				rows.stream().map(row -> row.getKind()).toList());
		assertEquals(List.of(Verdict.IDENTICAL, Verdict.SOURCE), rows.get(2).getStatesY());
	}

	@Test
	void aStructGoesWithItsFieldsAndAnEnumerationWithItsConstants() {
		var review = scale().base(DRIVER, "use scale from", "use scale to").patch(Map.of(HEADER, List.of("struct scale"))).review();
		assertEquals(List.of("1 USED_AFTER_REMOVED scale 0", "1 TYPE_REMOVED scale 2", "1 TYPE_REMOVED unit 2"), findings(review));
	}

	@Test
	void aHeaderGoesWithEverythingInIt() {
		var review = scale().base(DRIVER, "use scale from", "include <linux/gauge.h>").patch(Map.of(HEADER, List.of())).review();
		assertEquals(List.of("1 USED_AFTER_REMOVED include/linux/gauge.h 0", "1 HEADER_REMOVED include/linux/gauge.h 6"), findings(review));
	}

	@Test
	void theWayBackToTheTypeThatTheBaseHasBreaksNobody() {
		var changed = SCALE.stream().map(line -> line.replace("to int", "to void*")).toList();
		var findings = scale().patch(Map.of(HEADER, changed)).patch(Map.of(HEADER, SCALE)).review().getFindings();
		assertEquals(List.of("1 FIELD_TYPE_CHANGED scale.to 0 repaired by 2", "2 FIELD_TYPE_CHANGED scale.to 0"), findings.stream().map(ElementsTest::text).toList());
		assertEquals(List.of(FindingKind.SOURCE, FindingKind.COMPATIBLE), findings.stream().map(Finding::getKind).toList());
	}

	@Test
	void theHeaderItselfCanUseAFieldThatIsGone() {
		var review = new MadeUpSeries().type(TypeKind.STRUCT, "scale", "from", "to").base(HEADER, "field scale from int", "field scale to int", "struct scale {", "use scale to")
				.patch(Map.of(HEADER, List.of("field scale from int", "struct scale {", "use scale to"))).review();
		assertEquals(List.of("1 USED_AFTER_REMOVED scale.to 0", "1 FIELD_REMOVED scale.to 0"), findings(review));
	}

	@Test
	void aTypeThatMovesToAnotherHeaderIsThere() {
		var review = scale().patch(Map.of(HEADER, List.of("include <linux/gauge_types.h>"), "include/linux/gauge_types.h", SCALE)).review();
		assertEquals(List.of(), findings(review));
	}

	@Test
	void aTypeThatOnlyASourceFileDefinesIsGone() {
		var review = scale().patch(Map.of(HEADER, without("struct scale {", "field scale from int", "field scale to int"), "lib/gauge.c",
				List.of("struct scale {", "field scale from int", "field scale to int"))).review();
		assertEquals(List.of("1 TYPE_REMOVED scale 2"), findings(review));
	}

	@Test
	void aFieldOfAnotherStructIsNone() {
		var review = scale().base("include/linux/dial.h", "field dial to int").base(DRIVER, "use dial to").patch(Map.of("include/linux/dial.h", List.of("struct dial")))
				.review();
		assertEquals(List.of(), findings(review).stream().filter(finding -> !finding.contains("OTHER_API_TOUCHED")).toList());
	}

	@Test
	void aFieldIsRepairedWhenItIsBackWithItsType() {
		var review = scale().base(DRIVER, "use scale to").patch(Map.of(HEADER, without("field scale to int"))).patch(Map.of(HEADER, SCALE)).review();
		assertEquals(List.of("1 FIELD_REMOVED scale.to 0 repaired by 2", "1 USED_AFTER_REMOVED scale.to 0 repaired by 2"), findings(review));
	}

	@Test
	void aFieldThatTheSeriesAddsAndChangesIsChurn() {
		var added = List.of("struct scale {", "field scale from int", "field scale to int", "field scale step int");
		var changed = List.of("struct scale {", "field scale from int", "field scale to int", "field scale step struct step *");
		var review = new MadeUpSeries().type(TypeKind.STRUCT, "scale", "from", "to").base(HEADER, SCALE.subList(0, 3).toArray(String[]::new)).patch(Map.of(HEADER, added))
				.patch(Map.of(HEADER, changed)).review();
		assertEquals(List.of("1 FIELD_ADDED scale.step 0", "2 ELEMENT_CHURN scale.step 0"), findings(review));
	}

	@Test
	void fieldsThatComeTogetherAreOneFact() {
		var review = scale().patch(Map.of(HEADER, List.of("struct scale {", "field scale from int", "field scale to int", "field scale step int", "field scale dial int",
				"enum unit {", "enumerator unit UNIT_BAR", "enumerator unit UNIT_PSI"))).review();
		assertEquals(List.of("1 FIELD_ADDED scale.step 1"), findings(review));
	}
}
