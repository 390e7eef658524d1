package dev.seriatim.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

import dev.seriatim.language.DocumentReader;
import dev.seriatim.language.contracts.ShippedContracts;
import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractFactory;
import dev.seriatim.model.review.Configuration;
import dev.seriatim.series.code.ApiNames;
import dev.seriatim.series.code.SourceReader;
import dev.seriatim.series.prefix.FileState;
import dev.seriatim.series.prefix.Segment;

/** The language reads a prototype as text, the C parser as a tree: both must come to the same canonical signature. */
final class SameSignatureTest {

	private static final int BATCHES = 10;
	private static final int BATCH = 500;

	/** Every prototype of the headers that shipped contracts name, and of all others in include/linux that declare an ops table. */
	@Test
	void theyAgreeOnThePrototypesOfAKernel() throws Exception {
		var linux = Linux.folder();
		var headers = new TreeSet<Path>();
		for (var era : ShippedContracts.eras())
			era.load().getHeaders().forEach(header -> headers.add(linux.resolve(header)));
		assertEquals(1, headers.size());
		try (var files = Files.list(linux.resolve("include/linux"))) {
			for (var header : files.filter(file -> file.toString().endsWith(".h")).toList())
				if (Files.readString(header, StandardCharsets.ISO_8859_1).contains("_ops {"))
					headers.add(header);
		}
		var compared = 0;
		for (var header : headers) {
			var derived = new ContractRun(new ContractRequest(List.of(header), List.of(), null)).derive(null).declared();
			var api = EcoreUtil.copy(derived.api());
			api.getNotifyGroups().clear();
			api.getFunctions().clear();
			derived.prototypes().values().forEach(function -> api.getFunctions().add(EcoreUtil.copy(function)));
			compared += compare(api, Files.readString(header, StandardCharsets.ISO_8859_1), header.toString());
		}
		assertTrue(compared > 5000, "compared " + compared);
	}

	@Test
	void theyAgreeOnGeneratedPrototypes() {
		var prototypes = new RandomPrototypes(20080422);
		for (var batch = 0; batch < BATCHES; batch++)
			theyAgreeOn(prototypes);
	}

	private static void theyAgreeOn(RandomPrototypes prototypes) {
		var api = ContractFactory.eINSTANCE.createApi();
		api.setName("generated");
		var table = ContractFactory.eINSTANCE.createOpsTable();
		table.setName("generated_ops");
		api.getOpsTables().add(table);
		var functions = new StringBuilder();
		var members = new StringBuilder();
		for (var i = 0; i < BATCH; i++) {
			var prototype = prototypes.next();
			if (i % 2 == 0) {
				var function = ContractFactory.eINSTANCE.createFunction();
				function.setName("f" + i);
				function.setReturnType(prototype.before());
				function.setParameters(prototype.after());
				api.getFunctions().add(function);
				functions.append(prototype.before()).append("f").append(i).append(prototype.after()).append(";\n");
			} else {
				var callback = ContractFactory.eINSTANCE.createCallback();
				callback.setName("f" + i);
				var before = prototype.before().replaceFirst("^(static inline|extern) ", "");
				callback.setReturnType(before);
				callback.setParameters(prototype.after());
				table.getCallbacks().add(callback);
				members.append('\t').append(before).append("(*f").append(i).append(")").append(prototype.after()).append(";\n");
			}
		}
		assertEquals(BATCH, compare(api, functions + "struct generated_ops {\n" + members + "};\n", "generated.h"));
	}

	/** How many were compared. */
	private static int compare(Api api, String header, String path) {
		var read = new DocumentReader().read(Path.of("prototypes.seriatim"), TextOf.contract(api));
		assertTrue(!read.hasErrors(), () -> path + ": " + read.problems());
		var parsed = parsed(api, header);
		var differences = new ArrayList<String>();
		var compared = 0;
		var contract = read.document().getApis().getFirst();
		for (var table : contract.getOpsTables())
			for (var callback : table.getCallbacks())
				compared += compare(table.getName() + "." + callback.getName(), callback.signature().toString(), parsed, differences);
		for (var function : contract.getFunctions())
			compared += compare(function.getName(), function.signature().toString(), parsed, differences);
		assertEquals("", String.join("\n", differences), path);
		return compared;
	}

	private static int compare(String name, String signature, Map<String, List<String>> parsed, List<String> differences) {
		var found = parsed.getOrDefault(name, List.of());
		if (!found.isEmpty() && !found.contains(signature))
			differences.add(name + ": " + signature + " is not in " + found);
		return found.isEmpty() ? 0 : 1;
	}

	/** The signatures that the parser finds, of which a header can have several in its branches. */
	private static Map<String, List<String>> parsed(Api api, String header) {
		var state = new FileState("include/linux/probe.h", true, List.of(new Segment(1, List.of(header.split("\n")), Map.of())));
		var signatures = new HashMap<String, List<String>>();
		for (var declaration : new SourceReader(ApiNames.of(List.of(api))).read(state, Configuration.Y).getDeclarations())
			if (declaration.getSignature() != null)
				signatures.computeIfAbsent((declaration.getOwner() == null ? "" : declaration.getOwner() + ".") + declaration.getName(), name -> new ArrayList<>())
						.add(declaration.getSignature().toString());
		return signatures;
	}
}
