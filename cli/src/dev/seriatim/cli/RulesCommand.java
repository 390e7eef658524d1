package dev.seriatim.cli;

import java.util.concurrent.Callable;

import dev.seriatim.model.rules.Rule;
import dev.seriatim.model.rules.Rules;
import dev.seriatim.model.validation.NearMiss;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the rules, or shows the page of one. */
@Command(name = "rules", mixinStandardHelpOptions = true, sortOptions = false, versionProvider = Version.class, description = "Lists the rules with their usual severities, or shows the page of one of them.")
final class RulesCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Parameters(arity = "0..1", paramLabel = "ID", description = "The rule to explain, for example OPS_MEMBER_REMOVED.")
	private String id;

	RulesCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		if (id == null) {
			list();
			return ExitStatus.CLEAN;
		}
		var rule = Rules.find(id);
		if (rule.isEmpty()) {
			var near = NearMiss.of(id, Rules.all().stream().map(Rule::id).toList());
			terminal.trouble(id + ": no such rule; " + (near.isEmpty() ? "" : "is it " + String.join(" or ", near) + "? ") + "seriatim rules lists them");
			return ExitStatus.TROUBLE;
		}
		terminal.out().println(Rules.page(rule.get()).stripTrailing());
		return ExitStatus.CLEAN;
	}

	private void list() {
		var width = Rules.all().stream().mapToInt(rule -> rule.id().length()).max().orElseThrow();
		for (var rule : Rules.all())
			terminal.out().println(("%-" + width + "s  %s").formatted(rule.id(), Rules.usualSeverity(rule)));
	}
}
