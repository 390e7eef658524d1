package dev.seriatim.language.ide;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.resource.XtextResource;

import dev.seriatim.language.TextResource;
import dev.seriatim.language.messages.Messages;
import dev.seriatim.model.contract.NotifyFunction;
import dev.seriatim.model.contract.NotifyGroup;
import dev.seriatim.model.series.PatchPlan;
import dev.seriatim.model.series.Promise;
import dev.seriatim.model.series.Variant;
import dev.seriatim.model.usage.Consumer;
import dev.seriatim.model.usage.Need;

/** Who names an element: consumers, notify functions, promises, variants and planned patches. */
final class Users {

	private static final int MOST = 10;

	/** What the named ones do with the element, and where. */
	private record Use(String code, Path file) {
	}

	private final Map<Use, SequencedSet<String>> users = new LinkedHashMap<>();

	private Users() {
	}

	/**
	 * One line for each kind of user and file, without those that only belong to the declaration; empty when there is none.
	 *
	 * @param here the text in which the lines are read: its name is left out
	 */
	static String of(EObject element, XtextResource here, Stream<XtextResource> texts) {
		var users = new Users();
		texts.forEach(text -> Mention.words(element, text).filter(word -> !word.declares()).forEach(word -> users.add(word, TextResource.file(text))));
		return users.lines(TextResource.file(here));
	}

	private void add(Word word, Path file) {
		var statement = word.statement();
		if (statement instanceof Need need)
			add("NEEDED_BY", file, ((Consumer) need.eContainer()).getName());
		else if (statement instanceof Consumer consumer)
			add("CONSUMED_BY", file, consumer.getName());
		else if (statement instanceof NotifyGroup group)
			group.getFunctions().stream().map(NotifyFunction::getName).forEach(name -> add("RAISED_BY", file, name));
		else if (EcoreUtil2.getContainerOfType(statement, Promise.class) != null)
			add("PROMISED_IN", file, String.valueOf(word.leaf().getStartLine()));
		else if (EcoreUtil2.getContainerOfType(statement, Variant.class) instanceof Variant variant)
			add("VARIED_BY", file, '"' + variant.getName() + '"');
		else if (EcoreUtil2.getContainerOfType(statement, PatchPlan.class) instanceof PatchPlan plan)
			add("PLANNED_IN", file, String.valueOf(plan.getNumber()));
	}

	private void add(String code, Path file, String user) {
		if (user != null)
			users.computeIfAbsent(new Use(code, file), use -> new LinkedHashSet<>()).add(user);
	}

	private String lines(Path here) {
		return users.entrySet().stream().limit(MOST).map(entry -> line(entry.getKey(), entry.getValue(), here)).collect(Collectors.joining("\n"));
	}

	private static String line(Use use, SequencedSet<String> names, Path here) {
		var line = Messages.of(use.code(), names.stream().limit(MOST).collect(Collectors.joining(", ")) + (names.size() > MOST ? ", …" : ""));
		return use.file().equals(here) ? line : Messages.of("USED_IN", line, use.file().getFileName());
	}
}
