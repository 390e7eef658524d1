package dev.seriatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.common.util.Enumerator;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import dev.seriatim.model.contract.Side;
import dev.seriatim.model.review.ClaimKind;
import dev.seriatim.model.review.ClaimOutcome;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.FindingKind;
import dev.seriatim.model.review.Fit;
import dev.seriatim.model.review.MismatchKind;
import dev.seriatim.model.review.Review;
import dev.seriatim.model.review.Severity;
import dev.seriatim.model.review.Verdict;
import dev.seriatim.model.series.DiagnosticSeverity;

/** Holds docs/report.schema.json and the JSON report together, in both directions. */
class ReportSchemaTest {

	private static final Path SCHEMA = Path.of("../../docs/report.schema.json");

	@Test
	void theCompleteReportIsValid() throws IOException {
		assertEquals(List.of(), problems(json(SampleReview.complete())));
	}

	@Test
	void aReportWithoutFindingsIsValid() throws IOException {
		assertEquals(List.of(), problems(json(SampleReview.clean())));
	}

	@Test
	void aReportOfAHunkThatDoesNotFitIsValid() throws IOException {
		assertEquals(List.of(), problems(json(SampleReview.mismatching())));
	}

	@Test
	void aMemberThatTheSchemaDoesNotNameIsRefused() throws IOException {
		var report = JsonParser.parseString(json(SampleReview.complete())).getAsJsonObject();
		report.getAsJsonArray("findings").get(0).getAsJsonObject().addProperty("opinion", "forbidden");

		assertTrue(problems(report.toString()).toString().contains("opinion"));
	}

	@Test
	void aMissingMemberIsRefused() throws IOException {
		var report = JsonParser.parseString(json(SampleReview.complete())).getAsJsonObject();
		report.remove("notChecked");

		assertTrue(problems(report.toString()).toString().contains("notChecked"));
	}

	@Test
	void everyArrayOfTheCompleteReportHasAnEntrySoThatItsSchemaIsTested() {
		var report = JsonParser.parseString(json(SampleReview.complete())).getAsJsonObject();

		report.asMap().forEach((name, member) -> assertTrue(!member.isJsonArray() || !member.getAsJsonArray().isEmpty(), name));
	}

	@Test
	void theSchemaKnowsEveryLiteralOfTheModel() throws IOException {
		var schema = JsonParser.parseString(Files.readString(SCHEMA)).getAsJsonObject();
		var definitions = schema.getAsJsonObject("$defs");

		assertEquals(literals(Configuration.VALUES), words(definitions, "configuration"));
		assertEquals(literals(Side.VALUES), words(definitions, "side"));
		assertEquals(literals(Verdict.VALUES), words(definitions, "verdict"));
		assertEquals(literals(Fit.VALUES), words(definitions, "fit"));
		assertEquals(literals(ElementKind.VALUES), words(entry(schema, "elements"), "kind"));
		assertEquals(literals(ClaimKind.VALUES), words(entry(schema, "claims"), "kind"));
		assertEquals(literals(ClaimOutcome.VALUES), words(entry(schema, "claims"), "outcome"));
		assertEquals(literals(Severity.VALUES), words(entry(schema, "findings"), "severity"));
		assertEquals(literals(FindingKind.VALUES), words(entry(schema, "findings"), "kind"));
		assertEquals(literals(MismatchKind.VALUES), words(mismatchLine(schema), "kind"));
		var series = schema.getAsJsonObject("properties").getAsJsonObject("series").getAsJsonObject("properties");
		assertEquals(literals(DiagnosticSeverity.VALUES),
				words(series.getAsJsonObject("remarks").getAsJsonObject("items").getAsJsonObject("properties"), "severity"));
	}

	@Test
	void theSchemaNamesTheMembersInTheOrderOfTheReport() throws IOException {
		var schema = JsonParser.parseString(Files.readString(SCHEMA)).getAsJsonObject();
		var report = JsonParser.parseString(json(SampleReview.complete())).getAsJsonObject();

		assertEquals(List.copyOf(report.keySet()), List.copyOf(schema.getAsJsonObject("properties").keySet()));
		for (var list : List.of("patches", "elements", "consumers", "sites", "findings", "cutPoints", "promises", "claims", "notChecked", "suppressed"))
			assertEquals(List.copyOf(report.getAsJsonArray(list).get(0).getAsJsonObject().keySet()),
					List.copyOf(entry(schema, list).keySet()), list);
		var mismatch = JsonParser.parseString(json(SampleReview.mismatching())).getAsJsonObject().getAsJsonArray("findings").get(0).getAsJsonObject()
				.getAsJsonObject("mismatch");
		assertEquals(List.copyOf(mismatch.keySet()), List.copyOf(mismatch(schema).keySet()));
		assertEquals(List.copyOf(mismatch.getAsJsonArray("lines").get(0).getAsJsonObject().keySet()), List.copyOf(mismatchLine(schema).keySet()));
	}

	private static JsonObject mismatch(JsonObject schema) {
		return entry(schema, "findings").getAsJsonObject("mismatch").getAsJsonArray("oneOf").get(0).getAsJsonObject().getAsJsonObject("properties");
	}

	private static JsonObject mismatchLine(JsonObject schema) {
		return mismatch(schema).getAsJsonObject("lines").getAsJsonObject("items").getAsJsonObject("properties");
	}

	private static JsonObject entry(JsonObject schema, String list) {
		return schema.getAsJsonObject("properties").getAsJsonObject(list).getAsJsonObject("items").getAsJsonObject("properties");
	}

	private static List<String> words(JsonObject definitions, String name) {
		return definitions.getAsJsonObject(name).getAsJsonArray("enum").asList().stream().map(JsonElement::getAsString).sorted()
				.toList();
	}

	private static List<String> literals(List<? extends Enumerator> values) {
		return values.stream().map(Enumerator::getLiteral).sorted().toList();
	}

	private static String json(Review review) {
		return new JsonReport().write(SampleReview.report(review));
	}

	private static List<String> problems(String json) throws IOException {
		return schema().validate(json, InputFormat.JSON).stream().map(ValidationMessage::getMessage).sorted().toList();
	}

	private static JsonSchema schema() throws IOException {
		return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
	}
}
