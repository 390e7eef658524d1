package dev.seriatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import dev.seriatim.model.order.CommentState;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.ElementKind;
import dev.seriatim.model.review.PromiseState;
import dev.seriatim.model.review.Verdict;

/** Holds docs/compare.schema.json and the JSON of a comparison together. */
class CompareSchemaTest {

	private static final String REPORT = "https://seriatim.dev/report.schema.json";

	private static CompareReport complete() {
		var review = Report.of(SampleReview.complete(), new Report.Tool("seriatim", "0"), new Report.Input("frame.mbox", null, null, List.of(), List.of(Configuration.Y)));
		var finding = review.findings().getFirst();
		var side = new CompareReport.Side(review.input(), review.series(), 3);
		var stop = List.of(new Report.CutPoint(2, List.of("screen")));
		return new CompareReport(review.tool(), side, side, true,
				List.of(new CompareReport.PatchPair(1, 2, "frame: drop page", "frame: remove page", List.of("diff", "subject", "author", "message"), true, Verdict.SOURCE, Verdict.IDENTICAL),
						new CompareReport.PatchPair(null, 1, null, null, List.of(), false, null, Verdict.NOT_CHECKED), new CompareReport.PatchPair(2, null, "gone", "gone", List.of(), false, Verdict.LAYOUT, null)),
				1, 20, 2, new CompareReport.Ends(true, List.of(new CompareReport.EndChange("page", ElementKind.CALLBACK, Verdict.SOURCE, null, null))),
				List.of(new CompareReport.FindingChange(finding, null), new CompareReport.FindingChange(null, finding)), 4,
				List.of(new CompareReport.RowChange("site", null, "mm/frame.c", Configuration.N, List.of(new CompareReport.StateChange(0, null, "page", null)))),
				List.of(new CompareReport.ServedChange("screen", 1, null)), new CompareReport.CutPoints(true, stop, List.of()),
				List.of(new CompareReport.PromiseChange("cut point 1", PromiseState.KEPT, null, "patch 2 is missing")),
				List.of(new CompareReport.Comment(1, 2, "Bob", "mm/frame.c", List.of("+\treturn;"), "Why?", CommentState.STANDS, null, "bob@pond"),
						new CompareReport.Comment(0, 0, "Bob", null, List.of(), "Why?", CommentState.NOT_CHECKED, "nothing is quoted above it", ""),
						new CompareReport.Comment(1, 2, "Bob", "mm/frame.c", List.of("+\tx();"), "Why?", CommentState.GONE, "the lines are not in the diff any more", "bob@pond"),
						new CompareReport.Comment(2, null, "Bob", "mm/frame.c", List.of("+\tx();"), "Why?", CommentState.PATCH_GONE, "the patch has no partner", "bob@pond")));
	}

	private static JsonObject json() {
		return JsonParser.parseString(new CompareJson().write(complete())).getAsJsonObject();
	}

	private static List<String> problems(String json) throws IOException {
		var schemas = Map.of(REPORT, Files.readString(Path.of("../../docs/report.schema.json")));
		return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(schemas)))
				.getSchema(Files.readString(Path.of("../../docs/compare.schema.json"))).validate(json, InputFormat.JSON).stream().map(ValidationMessage::getMessage).sorted().toList();
	}

	@Test
	void theCompleteComparisonIsValid() throws IOException {
		assertEquals(List.of(), problems(json().toString()));
	}

	@Test
	void aMemberThatTheSchemaDoesNotNameIsRefused() throws IOException {
		var json = json();
		json.getAsJsonArray("comments").get(0).getAsJsonObject().addProperty("resolved", true);

		assertTrue(problems(json.toString()).toString().contains("resolved"), problems(json.toString()).toString());
	}

	@Test
	void aMissingMemberIsRefused() throws IOException {
		for (var member : List.copyOf(json().keySet())) {
			var json = json();
			json.remove(member);

			assertTrue(problems(json.toString()).toString().contains(member), member);
		}
	}

	@Test
	void aStateThatIsNotToldIsRefused() throws IOException {
		var json = json();
		json.getAsJsonArray("comments").get(0).getAsJsonObject().addProperty("state", "resolved");

		assertTrue(problems(json.toString()).toString().contains("state"), problems(json.toString()).toString());
	}
}
