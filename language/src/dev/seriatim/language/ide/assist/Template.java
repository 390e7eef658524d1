package dev.seriatim.language.ide.assist;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;

import dev.seriatim.language.messages.Messages;

/**
 * Statements to fill in. The pattern is a snippet as in LSP: {@code ${1:name}} is a place to fill in, and what has the same number is filled in with
 * it; {@code $0} is where the cursor ends.
 */
enum Template {

	API("Api", """
			api ${1:name} {
				header "include/linux/${1:name}.h"
				guard  CONFIG_${2:NAME}

				ops struct ${1:name}_ops {
					void (*${3:release})(struct ${1:name} *${4:p}) : optional;
				}
				$0
			}"""),
	OPS("OpsTable", """
			ops struct ${1:name}_ops {
				void (*${2:release})(struct ${1:name} *${3:p}) : optional;
				$0
			}"""),
	TYPE("Type", """
			type struct ${1:name} {
				${2:unsigned long} ${3:start};
				$0
			}"""),
	NOTIFY("NotifyGroup", "notify ${1:function} raises ${2:callback};$0"),
	RETRY("RetryStatement", "retry in ${1:function} checks ${2:begin}, ${3:end};$0"),
	CONSUMER("Consumer", "consumer ${1:name} of ${2:api} in \"${3:path}\" needs ${4:callback};$0"),
	SERIES("PatchSeries", """
			series "${1:title}" v${2:1} {
				from "${3:mails/}"
				base "${4:revision}" in "${5:tree}"

				promise patches ${6:1}..${7:2} keep ${8:api} compatible;
				$0
			}"""),
	PATCH("PatchPlan", """
			patch ${1:1} "${2:subject}" {
				adds ${3:element};
				$0
			}"""),
	VARIANT("Variant", """
			variant "${1:name}" {
				move ${2:1} last;$0
			}"""),
	SUPPRESSION("Suppression", "suppress ${1:RULE} of ${2:element} because \"${3:reason}\";$0");

	private final String rule;
	private final String pattern;

	Template(String rule, String pattern) {
		this.rule = rule;
		this.pattern = pattern;
	}

	String pattern() {
		return pattern;
	}

	String label() {
		return Messages.of("TEMPLATE_" + name());
	}

	/** The word by which it is found. */
	String word() {
		return pattern.substring(0, pattern.indexOf(' '));
	}

	/** Those of statements that a keyword begins. */
	static Stream<Template> of(Keyword keyword) {
		var containing = GrammarUtil.containingRule(keyword).getName();
		return Arrays.stream(values()).filter(template -> template.rule.equals(containing) && template.word().equals(keyword.getValue()));
	}
}
