package dev.seriatim.model.order;

import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;

import dev.seriatim.model.flow.Flow;
import dev.seriatim.model.usage.SourceFile;
import dev.seriatim.model.usage.UsagePackage;

/** What stands in a file as text, without the lines on which it stands: equal for what a patch only moves. */
final class FactText {

	private static final Set<String> LINES = Set.of("line", "exportLine");
	private static final Set<String> AROUND = Set.of("held", "under");

	private FactText() {
	}

	static String of(EObject fact) {
		return of(fact, Set.of());
	}

	/** The same without what stands around a call: the locks held and the conditions. */
	static String alone(EObject fact) {
		return of(fact, AROUND);
	}

	private static String of(EObject fact, Set<String> without) {
		return fact.eClass().getEAllStructuralFeatures().stream().filter(feature -> !LINES.contains(feature.getName()) && !without.contains(feature.getName()))
				.map(feature -> text(feature == UsagePackage.Literals.SOURCE_FILE__NAMES ? ((SourceFile) fact).getNames().keySet() : fact.eGet(feature))).collect(Collectors.joining("\u0001", "{", "}"));
	}

	static String of(Flow flow) {
		return flow.function() + " " + flow.macro() + " " + flow.whole() + " " + flow.entry()
				+ flow.steps().stream().map(step -> step.kind() + " " + step.text() + " " + step.value() + " " + step.next()).collect(Collectors.joining("\u0001", "{", "}"));
	}

	private static String text(Object value) {
		return switch (value) {
		case null -> "";
		case EObject fact -> of(fact);
		case Flow flow -> of(flow);
		case Iterable<?> several -> {
			var text = new StringBuilder("[");
			several.forEach(one -> text.append(text(one)).append('\u0002'));
			yield text.append(']').toString();
		}
		default -> value.toString();
		};
	}
}
