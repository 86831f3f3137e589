import { TextRun, type IContext, type IXmlableObject, type XmlComponent } from 'docx';

/** What a paragraph holds besides runs of text; the library's types let it hold no other. */
export class InParagraph extends TextRun {
  readonly #component: XmlComponent;

  constructor(component: XmlComponent) {
    super({});
    this.#component = component;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    return this.#component.prepForXml(context);
  }
}
