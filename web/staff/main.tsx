import { mount } from "../ui/staff/index.ts";
import { App } from "./App.tsx";
import "./staff.css";
import { texts } from "./texts.ts";

mount("staff", texts.section, <App />);
