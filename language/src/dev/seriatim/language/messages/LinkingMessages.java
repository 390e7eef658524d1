package dev.seriatim.language.messages;

import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;

import dev.seriatim.model.contract.Api;
import dev.seriatim.model.contract.ContractPackage;
import dev.seriatim.model.usage.Consumer;
import dev.seriatim.model.usage.UsagePackage;

/** Says which name is not known, and where it was looked for. */
public class LinkingMessages extends LinkingDiagnosticMessageProvider {

	public static final String UNKNOWN_API = "UNKNOWN_API";
	public static final String UNKNOWN_CALLBACK = "UNKNOWN_CALLBACK";
	public static final String UNKNOWN_CONSUMER = "UNKNOWN_CONSUMER";
	public static final String UNKNOWN_ELEMENT = "UNKNOWN_ELEMENT";

	@Override
	public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
		var type = context.getReference().getEReferenceType();
		if (type == ContractPackage.Literals.API)
			return error(UNKNOWN_API, context.getLinkText());
		if (type == UsagePackage.Literals.CONSUMER)
			return error(UNKNOWN_CONSUMER, context.getLinkText());
		if (type == ContractPackage.Literals.CALLBACK)
			return unknownCallback(context);
		if (type == ContractPackage.Literals.ELEMENT)
			return error(UNKNOWN_ELEMENT, context.getLinkText());
		return super.getUnresolvedProxyMessage(context);
	}

	/** Nothing is said where the API itself is unknown, which is told once. */
	private static DiagnosticMessage unknownCallback(ILinkingDiagnosticContext context) {
		var api = EcoreUtil2.getContainerOfType(context.getContext(), Api.class);
		var consumer = EcoreUtil2.getContainerOfType(context.getContext(), Consumer.class);
		if (api == null && consumer == null)
			return error(UNKNOWN_ELEMENT, context.getLinkText());
		if (api == null)
			api = consumer.getApi();
		return api == null || api.eIsProxy() ? null : error(UNKNOWN_CALLBACK, context.getLinkText(), api.getName());
	}

	private static DiagnosticMessage error(String code, Object... arguments) {
		return new DiagnosticMessage(Messages.of(code, arguments), Severity.ERROR, code);
	}
}
