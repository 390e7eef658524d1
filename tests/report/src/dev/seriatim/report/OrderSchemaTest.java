package dev.seriatim.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import dev.seriatim.model.review.Configuration;
import dev.seriatim.model.review.PromiseState;

/** Holds docs/order.schema.json and the JSON of a what-if together. */
class OrderSchemaTest {

	private static final String REPORT = "https://seriatim.dev/report.schema.json";

	private static OrderReport complete() {
		var review = Report.of(SampleReview.complete(), new Report.Tool("seriatim", "0"), new Report.Input("frame.mbox", null, null, List.of(), List.of(Configuration.Y)));
		var finding = review.findings().getFirst();
		var place = new OrderReport.Place("mm/frame.c", 7, "frame_unmap");
		var stop = List.of(new Report.CutPoint(2, List.of("screen")));
		return new OrderReport(review.tool(), review.input(), review.series(), "page last", List.of(List.of(2), List.of(1, 3)),
				new OrderReport.Suggested(0, 1, 0, 0, 1, false, 0), List.of(new OrderReport.Conflict(2, "mm/frame.c", null, "does not exist"), new OrderReport.Conflict(3, "mm/page.c", 7, "lines differ")),
				List.of(new OrderReport.SplitOff("page", 1, 4, List.of("start"), List.of(place), List.of(place))), 1, 20, 3, 2,
				List.of(new OrderReport.FindingChange(finding, null), new OrderReport.FindingChange(null, finding)),
				List.of(new OrderReport.RowChange("site", null, "mm/frame.c", Configuration.N, List.of(new OrderReport.StateChange(0, null, "page")))),
				List.of(new OrderReport.ServedChange("screen", 1, null)), new OrderReport.CutPoints(stop, stop),
				List.of(new OrderReport.PromiseChange("cut point 1", PromiseState.KEPT, PromiseState.NOT_CHECKED, "patch 2 is missing")));
	}

	private static List<String> problems(String json) throws IOException {
		var schemas = Map.of(REPORT, Files.readString(Path.of("../../docs/report.schema.json")));
		return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012, builder -> builder.schemaLoaders(loaders -> loaders.schemas(schemas)))
				.getSchema(Files.readString(Path.of("../../docs/order.schema.json"))).validate(json, InputFormat.JSON).stream().map(ValidationMessage::getMessage).sorted().toList();
	}

	@Test
	void theCompleteWhatIfIsValid() throws IOException {
		assertEquals(List.of(), problems(new OrderJson().write(List.of(complete(), complete()))));
	}

	@Test
	void aMemberThatTheSchemaDoesNotNameIsRefused() throws IOException {
		var json = JsonParser.parseString(new OrderJson().write(List.of(complete()))).getAsJsonArray();
		json.get(0).getAsJsonObject().getAsJsonArray("findings").get(0).getAsJsonObject().getAsJsonObject("posted").addProperty("opinion", "forbidden");

		assertTrue(problems(json.toString()).toString().contains("opinion"), problems(json.toString()).toString());
	}

	@Test
	void aMissingMemberIsRefused() throws IOException {
		var json = JsonParser.parseString(new OrderJson().write(List.of(complete()))).getAsJsonArray();
		json.get(0).getAsJsonObject().remove("promises");

		assertTrue(problems(json.toString()).toString().contains("promises"));
	}
}
